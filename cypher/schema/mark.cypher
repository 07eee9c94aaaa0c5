// Marks the database as ours, and notes how far it has been set up.
// @param layout integer the layout that this server writes
// @param steps integer how many steps of the schema have been made
// @param seeded boolean whether the seed has been loaded
MERGE (p:Pincite {id: 'pincite'})
SET p.layout = $layout, p.steps = $steps, p.seeded = $seeded
