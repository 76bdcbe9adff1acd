"""Each performance figure that the README quotes, as a script that can be run."""
