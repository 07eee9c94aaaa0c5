import type { Kind } from '#model/kinds.ts'
import type { RelationType } from '#model/relation-types.ts'

/** The FollowTheMoney schema nearest to each kind, and the properties that hold its two dates. */
export const SCHEMATA: Record<Kind, { schema: string; start?: string; end?: string }> = {
  person: { schema: 'Person' },
  company: { schema: 'Company', start: 'incorporationDate', end: 'dissolutionDate' },
  platform: { schema: 'Asset' },
  organization: { schema: 'Organization', start: 'incorporationDate', end: 'dissolutionDate' },
  outlet: { schema: 'Organization', start: 'incorporationDate', end: 'dissolutionDate' },
  state: { schema: 'PublicBody' },
  office: { schema: 'PublicBody' },
  committee: { schema: 'PublicBody' },
  court: { schema: 'PublicBody' },
  action: { schema: 'CourtCase', start: 'fileDate', end: 'closeDate' },
  hearing: { schema: 'Event', start: 'startDate', end: 'endDate' },
  outcome: { schema: 'Event', start: 'startDate', end: 'endDate' },
  statute: { schema: 'Document', start: 'date' },
  bill: { schema: 'Document', start: 'date' },
  allegation: { schema: 'Note' },
  investigation: { schema: 'Project', start: 'startDate', end: 'endDate' },
  document: { schema: 'Document', start: 'date' }
}

/** A FollowTheMoney schema that joins two entities, and the properties that hold our two ends. */
type LinkSchema = { schema: string; from: string; to: string }

const LINK: LinkSchema = { schema: 'UnknownLink', from: 'subject', to: 'object' }
const IN_CASE: LinkSchema = { schema: 'CourtCaseParty', from: 'party', to: 'case' }
const DIRECTS: LinkSchema = { schema: 'Directorship', from: 'director', to: 'organization' }
const STANDS_FOR: LinkSchema = { schema: 'Representation', from: 'agent', to: 'client' }
const OWNED: LinkSchema = { schema: 'Ownership', from: 'asset', to: 'owner' }
const DOCUMENTS: LinkSchema = { schema: 'Documentation', from: 'document', to: 'entity' }

const LEGAL: readonly Kind[] = [
  'person',
  'company',
  'organization',
  'outlet',
  'state',
  'office',
  'committee',
  'court'
]
const BODIES: readonly Kind[] = LEGAL.filter((kind) => kind !== 'person')
const PAPERS: readonly Kind[] = ['statute', 'bill', 'document']
const ASSETS: readonly Kind[] = ['company', 'platform']

/** The relation types that FollowTheMoney has a schema for, with the kinds that it allows at either end. */
const TYPED: Partial<Record<RelationType, [LinkSchema, readonly Kind[], readonly Kind[]]>> = {
  PLAINTIFF_IN: [IN_CASE, LEGAL, ['action']],
  DEFENDANT_IN: [IN_CASE, LEGAL, ['action']],
  BROUGHT: [IN_CASE, LEGAL, ['action']],
  COUNSEL_IN: [IN_CASE, LEGAL, ['action']],
  PRESIDED_OVER: [IN_CASE, LEGAL, ['action']],
  MOVED_IN: [IN_CASE, LEGAL, ['action']],
  PARTY_TO: [IN_CASE, LEGAL, ['action']],
  REPRESENTS: [STANDS_FOR, LEGAL, LEGAL],
  OFFICER_OF: [DIRECTS, ['person'], BODIES],
  SUBSIDIARY_OF: [OWNED, ASSETS, LEGAL]
}

/** The schema nearest to a relation: one of its own, a document's, or the generic link. */
export function linkSchema(type: RelationType, from: Kind, to: Kind): LinkSchema {
  const [link, starts, ends] = TYPED[type] ?? []
  if (link && starts?.includes(from) && ends?.includes(to)) return link
  return PAPERS.includes(from) ? DOCUMENTS : LINK
}
