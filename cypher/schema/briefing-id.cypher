// Makes the id of each Briefing unique, and quick to find.
CREATE CONSTRAINT briefing_id IF NOT EXISTS
FOR (n:Briefing)
REQUIRE n.id IS UNIQUE
