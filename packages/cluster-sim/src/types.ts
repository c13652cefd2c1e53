/** What the simulator knows of any Kubernetes object; kinds that are read more closely have a type of their own in builders/. */
export interface KubeObject {
  apiVersion: string
  kind: string
  metadata: ObjectMeta
  [field: string]: unknown
}

/** Fields that the simulator fills in, as an API server does, are marked so; all may be given to fix them. */
export interface ObjectMeta {
  name: string
  /** Filled in: "default" for namespaced kinds. */
  namespace?: string
  /** Filled in. */
  uid?: string
  /** Filled in. */
  resourceVersion?: string
  /** Filled in. */
  creationTimestamp?: string
  /** Filled in, for kinds with a spec: counts changes of it. */
  generation?: number
  deletionTimestamp?: string
  labels?: Record<string, string>
  annotations?: Record<string, string>
  ownerReferences?: OwnerReference[]
  [field: string]: unknown
}

export interface OwnerReference {
  apiVersion: string
  kind: string
  name: string
  uid: string
  controller?: boolean
  blockOwnerDeletion?: boolean
}

/** Names one object; namespaced kinds without a namespace are in "default". */
export interface ObjectRef {
  kind: string
  namespace?: string
  name: string
}

/** A JSON merge patch (RFC 7386): null removes a field, lists are replaced whole. */
export interface MergePatch { [field: string]: unknown }
