import { AppError, type ErrorCode } from '#model/error.ts'
import { Icon } from '../look/Icon.tsx'

const WHY: Partial<Record<ErrorCode, string>> = {
  store_unavailable: 'The server or its database does not answer.',
  timeout: 'It took too long and was stopped.',
  too_many: 'Too many questions at once; wait a moment.',
  internal: 'Something went wrong in the server.'
}

type Props = {
  /** what was asked, as a noun: “the relations of Meta” */
  asked: string
  error: unknown
  onRetry?: (() => void) | undefined
  /** what still works */
  still?: string
}

/** A failure: what was asked, what went wrong, Retry, and what still works. */
export function Failed({ asked, error, onRetry, still }: Props) {
  const why =
    error instanceof AppError ? (WHY[error.code] ?? error.message) : 'Something unexpected went wrong.'
  return (
    <div className="state" role="alert">
      <p className="state-title">
        <Icon name="triangle-alert" size={16} /> Could not read {asked}
      </p>
      <p>{why}</p>
      {still && <p className="muted">{still}</p>}
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          <Icon name="rotate-ccw" size={15} /> Retry
        </button>
      )}
    </div>
  )
}
