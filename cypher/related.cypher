// Actions related to an action or to a set of entities, ranked, each with its reasons.
// @param ids texts the action, or the entities to be touched; unknown ones are left out
// @param action boolean whether an action is asked about, by its ties
// @param asOf text only what was known at the end of this day
// @param ever boolean whether no day was asked for, so that days need not be read
// @param hub integer an entity with more relations than this is left out
// @row asked ids statuses entities keys kinds starts beneath beneathKinds stepTypes stepsFrom stepsTo onward onwardTypes onwardActions hubs
MATCH (a:Entity)
WHERE a.id IN $ids
WITH collect(a) AS asked
CALL (asked) {
  UNWIND asked AS a
  MATCH
    (a)-
      [r:PLAINTIFF_IN
        |DEFENDANT_IN
        |BROUGHT
        |PARTY_TO
        |MOVED_IN
        |COUNSEL_IN
        |PRESIDED_OVER
        |TESTIFIED_AT
        |RULED_ON
        |HEARD_IN
        |REMOVED_TO
        |REMANDED_TO
        |TRANSFERRED_TO
        |APPEALED_TO
        |PART_OF
        |RELATED_TO
        |CITES
        |DOCUMENT_OF
        |RESULTED_IN
        |RESOLVES
        |LED_TO
        |ALLEGES
        |CONCERNS
        |BROUGHT_UNDER
        |RAISES
        |CHALLENGES]-
    (x:Entity)
  WHERE $action AND x <> a AND ($ever OR r.days[0] <= $asOf)
  RETURN collect(DISTINCT r) AS ties, collect(DISTINCT x) AS tied
}
WITH asked, ties, tied,
  CASE
    WHEN $action THEN tied
    ELSE asked
  END AS met
CALL (met) {
  UNWIND met AS x
  WITH
    x,
    CASE
      WHEN COUNT { (x)--() } <= $hub THEN false
      WHEN $ever THEN true
      ELSE
        COUNT {
          MATCH (x)-[r]-(:Entity)
          WHERE r.days[0] <= $asOf
          WITH r
          LIMIT
          $hub + 1
          RETURN r
        } >
        $hub
    END AS hub
  RETURN
    collect(
      CASE
        WHEN NOT hub THEN x
      END) AS near,
    collect(
      CASE
        WHEN hub THEN x
      END) AS nearHubs
}
CALL (near) {
  UNWIND near AS x
  MATCH (x)-[r:KIND_OF|SUBSIDIARY_OF|OFFICER_OF|OPERATES|CONCERNS]->(y:Entity)
  WHERE
    $action AND
    NOT x:Action AND
    x <> y AND
    ($ever OR r.days[0] <= $asOf) AND
    (y:Platform OR NOT type(r) IN ['CONCERNS', 'OPERATES'])
  RETURN collect(r) AS upward, collect(DISTINCT y) AS above
}
CALL (near, above) {
  UNWIND above AS x
  WITH
    x,
    CASE
      WHEN COUNT { (x)--() } <= $hub THEN false
      WHEN $ever THEN true
      ELSE
        COUNT {
          MATCH (x)-[r]-(:Entity)
          WHERE r.days[0] <= $asOf
          WITH r
          LIMIT
          $hub + 1
          RETURN r
        } >
        $hub
    END AS hub
  RETURN
    collect(
      CASE
        WHEN NOT hub THEN x
      END) AS behind,
    collect(
      CASE
        WHEN hub THEN x
      END) AS behindHubs
}
CALL (near, behind) {
  UNWIND near + behind AS y
  WITH DISTINCT y
  RETURN collect(y) AS pivots
}
CALL (pivots) {
  UNWIND pivots AS y
  MATCH (y)<-[r:KIND_OF|SUBSIDIARY_OF|OFFICER_OF|OPERATES|CONCERNS]-(x:Entity)
  WHERE
    NOT x:Action AND
    x <> y AND
    ($ever OR r.days[0] <= $asOf) AND
    (y:Platform OR NOT type(r) IN ['CONCERNS', 'OPERATES'])
  RETURN
    collect(DISTINCT x) AS below,
    collect(type(r)) AS stepTypes,
    collect(id(x)) AS stepsFrom,
    collect(id(y)) AS stepsTo
}
CALL (below) {
  UNWIND below AS x
  WITH
    x,
    CASE
      WHEN COUNT { (x)--() } <= $hub THEN false
      WHEN $ever THEN true
      ELSE
        COUNT {
          MATCH (x)-[r]-(:Entity)
          WHERE r.days[0] <= $asOf
          WITH r
          LIMIT
          $hub + 1
          RETURN r
        } >
        $hub
    END AS hub
  RETURN
    collect(
      CASE
        WHEN NOT hub THEN x
      END) AS beneath,
    collect(
      CASE
        WHEN hub THEN x
      END) AS beneathHubs
}
CALL (pivots, beneath) {
  UNWIND pivots + beneath AS y
  WITH DISTINCT y
  MATCH
    (y)-
      [r:PLAINTIFF_IN
        |DEFENDANT_IN
        |BROUGHT
        |PARTY_TO
        |MOVED_IN
        |COUNSEL_IN
        |PRESIDED_OVER
        |TESTIFIED_AT
        |RULED_ON
        |HEARD_IN
        |REMOVED_TO
        |REMANDED_TO
        |TRANSFERRED_TO
        |APPEALED_TO
        |PART_OF
        |RELATED_TO
        |CITES
        |DOCUMENT_OF
        |RESULTED_IN
        |RESOLVES
        |LED_TO
        |ALLEGES
        |CONCERNS
        |BROUGHT_UNDER
        |RAISES
        |CHALLENGES]-
    (b:Action)
  WHERE b <> y AND ($ever OR r.days[0] <= $asOf)
  WITH y, type(r) AS type, collect(id(b)) AS actions
  RETURN
    collect(id(y)) AS onward,
    collect(type) AS onwardTypes,
    collect(actions) AS onwardActions
}
CALL (ties, upward) {
  UNWIND ties + upward AS r
  WITH DISTINCT r
  WITH
    r,
    CASE
      WHEN $ever THEN r.statuses[-1]
      ELSE r.statuses[size([day IN r.days WHERE day <= $asOf]) - 1]
    END AS status
  RETURN collect(r.id) AS ids, collect(status) AS statuses
}
CALL (asked, tied, above) {
  UNWIND asked + tied + above AS e
  WITH DISTINCT e
  RETURN
    collect(e.id) AS entities,
    collect(id(e)) AS keys,
    collect(e.kind) AS kinds,
    collect(
      CASE
        WHEN e:Action THEN coalesce(e.start, '')
        ELSE ''
      END) AS starts
}
CALL (nearHubs, behindHubs, beneathHubs) {
  UNWIND nearHubs + behindHubs + beneathHubs AS e
  WITH DISTINCT e
  ORDER BY e.id
  RETURN
    collect([
      e.id,
      e.kind,
      e.name,
      e.summary,
      e.docket,
      e.start,
      e.end,
      e.place,
      COUNT { (e)--() }
    ]) AS hubs
}
RETURN
  [a IN asked | a.id] AS asked,
  ids,
  statuses,
  entities,
  keys,
  kinds,
  starts,
  [x IN beneath | id(x)] AS beneath,
  [x IN beneath | x.kind] AS beneathKinds,
  stepTypes,
  stepsFrom,
  stepsTo,
  onward,
  onwardTypes,
  onwardActions,
  hubs
