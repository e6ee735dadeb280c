package voronka.deals.web;

import voronka.deals.Course;

/// What the page of a deal shows around its fields: its way, how many products, who takes part on both sides.
record DealAround(Course course, int lines, DealPeople people, DealSharing sharing) {}
