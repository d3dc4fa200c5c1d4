"""Stage `export`: files a person can hold, written whole or not at all."""
