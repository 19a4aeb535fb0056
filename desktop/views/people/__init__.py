"""People: the list of clients, leads and contacts, and the page of one of them."""
