// Makes the id of each Census unique, and quick to find.
CREATE CONSTRAINT census_id IF NOT EXISTS
FOR (n:Census)
REQUIRE n.id IS UNIQUE
