import type { Right } from '../../shared/rights.ts'
import { rightName } from '../../shared/rights.ts'

/** To whom a right is to be granted, and where. */
export interface Grant {
  right: Right
  /** The name that the API server knows; null leaves a gap to fill in. */
  user: string | null
  /** Null for the whole cluster. */
  namespace: string | null
}

const API_GROUP = 'rbac.authorization.k8s.io'
const SERVICE_ACCOUNT = /^system:serviceaccount:([^:]+):([^:]+)$/
/** JSON is YAML, so whatever a name holds stays text. */
const quoted = (text: string) => JSON.stringify(text)
const quotedList = (texts: readonly string[]) => `[${texts.map(quoted).join(', ')}]`

/** A Role or ClusterRole with its binding, ready for kubectl apply. */
export function grantManifest({ right, user, namespace }: Grant): string {
  const kind = namespace === null
    ? 'ClusterRole'
    : 'Role'
  const role = `dashboard:${rightName(right)}`
  return [
    ...heading(kind, role, namespace),
    'rules:',
    `  - apiGroups: ${quotedList([right.group])}`,
    `    resources: ${quotedList([right.resource])}`,
    `    verbs: ${quotedList(right.verbs)}`,
    '---',
    ...heading(`${kind}Binding`, bindingName(role, user), namespace),
    'roleRef:',
    `  apiGroup: ${API_GROUP}`,
    `  kind: ${kind}`,
    `  name: ${quoted(role)}`,
    'subjects:',
    ...subject(user),
  ].join('\n')
}

function heading(kind: string, name: string, namespace: string | null): string[] {
  return [
    `apiVersion: ${API_GROUP}/v1`,
    `kind: ${kind}`,
    'metadata:',
    `  name: ${quoted(name)}`,
    ...namespace === null
      ? []
      : [`  namespace: ${quoted(namespace)}`],
  ]
}

/** One binding for each person: applied a second time for somebody else, a shared one would take the right from the first. */
function bindingName(role: string, user: string | null): string {
  return `${role}:${(user ?? 'dashboard').replaceAll(/[/%]/g, '-')}`
}

function subject(user: string | null): string[] {
  const [, namespace, name] = SERVICE_ACCOUNT.exec(user ?? 'system:serviceaccount:<namespace>:<service-account>') ?? []
  return namespace === undefined || name === undefined
    ? ['  - kind: User', `    apiGroup: ${API_GROUP}`, `    name: ${quoted(user ?? '')}`]
    : ['  - kind: ServiceAccount', `    namespace: ${quoted(namespace)}`, `    name: ${quoted(name)}`]
}
