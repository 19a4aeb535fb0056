"""What a model of people answers to, so that the table can paint it."""

from enum import IntEnum

FIRST_USER_ROLE = 0x0100


class Column(IntEnum):
    """The columns of the table, in order."""

    NAME = 0
    ROLE = 1
    PHONE = 2
    EMAIL = 3
    STATE = 4


class PersonRole(IntEnum):
    """Qt item roles; every column of a row answers them with the same value."""

    RESOURCE = FIRST_USER_ROLE + 1
    ID = FIRST_USER_ROLE + 2
    NAME = FIRST_USER_ROLE + 3
    SECOND = FIRST_USER_ROLE + 4
    ROLE_LABEL = FIRST_USER_ROLE + 5
    PHONE = FIRST_USER_ROLE + 6
    EMAIL = FIRST_USER_ROLE + 7
    STATE = FIRST_USER_ROLE + 8
    STATE_DETAIL = FIRST_USER_ROLE + 9
