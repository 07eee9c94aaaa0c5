// Marks the database as ours, and whether it has been begun with the seed.
// @param layout integer the layout of what this server writes
// @param seeded boolean whether the seed has been loaded
MERGE (p:Pincite {id: 'pincite'})
SET p.layout = $layout, p.seeded = $seeded
