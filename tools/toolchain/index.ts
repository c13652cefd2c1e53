/** The tools that charts and clusters need: each `ensure…` returns an absolute path and fetches or builds the tool when it is missing. */
export { ensureGoTool, requireGo } from './go-tool.ts'
export { ensureHelm3, ensureHelm4 } from './helm.ts'
export { ensureKubectl } from './kubectl.ts'
export { ensureSchemas } from './kubernetes-schemas/index.ts'
export { KUBERNETES_VERSION } from './pins.ts'
export { ensureCheckov, ensurePythonTools, ensureSchemathesis } from './python-tools.ts'
export { runTool } from './run-tool.ts'
