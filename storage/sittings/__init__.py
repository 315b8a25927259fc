"""Sittings: meetings in which somebody writes down what is said."""
