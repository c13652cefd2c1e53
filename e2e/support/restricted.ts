/** What the restricted Pod Security standard asks of a pod, as the user of the project's images. */
export const RESTRICTED_POD = { runAsNonRoot: true, runAsUser: 10_001, seccompProfile: { type: 'RuntimeDefault' } }

/** What it asks of each container. */
export const RESTRICTED_CONTAINER = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } }
