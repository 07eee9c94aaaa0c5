// Holds the one lock of the store until the transaction ends, so that writers take turns, and gives the layout in
// which the store is written, raised to that of this server where it was earlier.
// @param layout integer the layout that this server writes
// @row layout
MERGE (p:Pincite {id: 'pincite'})
SET p.layout =
    CASE
      WHEN p.layout > $layout THEN p.layout
      ELSE $layout
    END
RETURN p.layout AS layout
