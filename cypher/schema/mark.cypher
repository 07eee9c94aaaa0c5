// Marks the database as ours, and as begun.
// @param layout integer the layout of what this server writes
MERGE (p:Pincite {id: 'pincite'})
SET p.layout = $layout, p.seeded = true
