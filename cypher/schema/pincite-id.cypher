// Makes the id of each Pincite unique, and quick to find.
CREATE CONSTRAINT pincite_id IF NOT EXISTS
FOR (n:Pincite)
REQUIRE n.id IS UNIQUE
