"""Packs each country's patterns of phone numbers, which are loaded by name, and no register beside them."""

from PyInstaller.utils.hooks import collect_submodules

hiddenimports = collect_submodules("phonenumbers.data")
