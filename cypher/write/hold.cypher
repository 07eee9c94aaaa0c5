// Holds the one lock of the store until the transaction ends, so that writers come one after the other, and gives
// the layout in which it is written: a later one is left as it is.
// @param layout integer the layout of what this server writes
// @row layout
MERGE (p:Pincite {id: 'pincite'})
SET p.layout =
    CASE
      WHEN p.layout > $layout THEN p.layout
      ELSE $layout
    END
RETURN p.layout AS layout
