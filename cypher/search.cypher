// Entities in which every word of the query begins a word of the name, alias, identifier or summary.
// @param fit text the Lucene query for all that match
// @param reaching texts what is added to it for those that reach each step; nothing at first
// @param folded text where too many match, entities whose folded names begin with this are taken
// @param kinds texts only entities of these kinds; of all, where empty
// @param most integer all matches are taken up to this many
// @param prominent integer where more match, those reaching a step are taken if at most this many do
// @param likely integer the first step that is tried, from 1 on; the answer does not depend on it
// @param begun integer so many are taken by name, and more where that fills a page
// @param page integer at least this many are taken if there are, by id where no others are left
// @row entities degrees reached
CALL () {
  UNWIND [0] + range($likely, size($reaching) - 1) AS step
  WITH
    step,
    '(' + $fit + $reaching[step] + ')^0' AS fit,
    CASE
      WHEN step = 0 THEN $most
      ELSE $prominent
    END AS room
  CALL (fit, room) {
    CALL
      db.index.fulltext.queryNodes(
        'entity_search',
        fit,
        {limit: room + 1}
      )
      YIELD node
    RETURN collect(node) AS found
  }
  WITH step, room, found
  WHERE size(found) <= room
  WITH step, found
  LIMIT 1
  RETURN
    collect(found) AS far,
    coalesce(collect(step)[0], size($reaching)) AS reached
}
CALL (reached) {
  UNWIND
    CASE
      WHEN reached = $likely THEN range(reached - 1, 1, -1)
      ELSE []
    END AS step
  WITH step, '(' + $fit + $reaching[step] + ')^0' AS fit
  CALL (fit) {
    CALL
      db.index.fulltext.queryNodes(
        'entity_search',
        fit,
        {limit: $prominent + 1}
      )
      YIELD node
    RETURN count(node) AS fitting
  }
  WITH step, fitting
  WHERE fitting > $prominent
  WITH step
  LIMIT 1
  RETURN collect(step) AS crowded
}
WITH
  far,
  reached,
  CASE
    WHEN reached = $likely THEN coalesce(crowded[0], 0) + 1
    ELSE reached
  END AS lowest
CALL (reached, lowest) {
  UNWIND
    CASE
      WHEN lowest < reached THEN ['(' + $fit + $reaching[lowest] + ')^0']
      ELSE []
    END AS fit
  CALL db.index.fulltext.queryNodes('entity_search', fit) YIELD node
  RETURN collect(node) AS near
}
WITH
  CASE
    WHEN lowest < reached THEN near
    ELSE coalesce(far[0], [])
  END AS prominent,
  lowest AS reached,
  lowest > 0 AS more
CALL (more) {
  CALL (more) {
    WITH more
    WHERE more AND size($kinds) = 0
    MATCH (e:Entity)
    WHERE e.folded STARTS WITH $folded AND e.id IS NOT NULL
    RETURN e, e.folded AS name, e.id AS id
    ORDER BY name, id
    LIMIT $page
      UNION ALL
    WITH more
    WHERE more
    UNWIND $kinds AS kind
    CALL (kind) {
      MATCH (e:Entity)
      WHERE e.kind = kind AND e.folded STARTS WITH $folded AND e.id IS NOT NULL
      RETURN e, e.folded AS name, e.id AS id
      ORDER BY e.kind, name, id
      LIMIT $page
    }
    RETURN e, name, id
    ORDER BY name, id
    LIMIT $page
  }
  WITH e
  ORDER BY name, id
  RETURN collect(e) AS named
}
WITH
  more,
  reached,
  named,
  prominent + [e IN named[..$begun] WHERE NOT e IN prominent] AS chosen
WITH
  more,
  reached,
  CASE
    WHEN size(chosen) >= $page THEN chosen
    ELSE
      chosen +
      [e IN named[$begun..] WHERE NOT e IN chosen][..$page - size(chosen)]
  END AS chosen
CALL (more, chosen) {
  WITH chosen
  WHERE more AND size(chosen) < $page
  CALL
    db.index.fulltext.queryNodes(
      'entity_search',
      '(' + $fit + ')^0'
    )
    YIELD node
  WITH node
  ORDER BY node.id
  LIMIT $page
  RETURN collect(node) AS rest
}
UNWIND chosen + rest AS e
WITH DISTINCT reached, e
RETURN
  collect(e.json) AS entities,
  collect(COUNT { (e)--() }) AS degrees,
  reached
