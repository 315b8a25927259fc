"""The report of a year: what coordinators wrote for it. All else in it is counted anew each time."""
