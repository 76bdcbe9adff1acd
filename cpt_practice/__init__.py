"""CPT Practice: timed practice exams for the Certified Production Technician assessments."""

__version__ = "0.1.0"
