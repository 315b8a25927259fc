"""Importing this declares what the tables of every subject hold."""

import storage.announcements.tables
import storage.annual_report.tables
import storage.documents.tables
import storage.evaluations.tables
import storage.ideas.tables
import storage.meetings.approval.tables
import storage.meetings.polls.tables
import storage.meetings.tables
import storage.money.tables
import storage.outbox.tables
import storage.people.tables
import storage.plans.tables
import storage.points.tables
import storage.sittings.tables
import storage.validation.tables
import storage.webinars.tables
