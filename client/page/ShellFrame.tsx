/** The frame of the explorer, drawn at once while the rest is on its way. */
export function ShellFrame() {
  return (
    <div className="explorer" aria-busy="true">
      <div className="bar" />
      <div className="explorer-legend" />
      <div className="explorer-stage" />
      <div className="explorer-panel" />
    </div>
  )
}
