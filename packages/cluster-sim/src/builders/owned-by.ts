import type { KubeObject, OwnerReference } from '../types.ts'

/** The reference by which an object says that another one controls it. */
export function ownedBy({ apiVersion, kind, metadata: { name, uid = '' } }: KubeObject): OwnerReference {
  return { apiVersion, kind, name, uid, controller: true, blockOwnerDeletion: true }
}
