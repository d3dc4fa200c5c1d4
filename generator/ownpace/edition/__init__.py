"""The shared site that MkDocs builds once; the only package that imports MkDocs."""
