/** How a state is meant; each tone has a colour pair in tokens.css. */
export type Tone = 'ok' | 'info' | 'warn' | 'danger' | 'muted'
