import type { Resource, RowsByResource } from '../../rows.ts'
import type { RowCodec } from '../row-codec.ts'
import { events, nodes, pods } from './cluster.ts'
import { endpointslices, horizontalpodautoscalers, poddisruptionbudgets, services } from './policies.ts'
import { daemonsets, deployments, jobs, replicasets, statefulsets } from './workloads.ts'

/** The columns of each resource; server and page of one version share them, so their order is free to change. */
export const ROW_CODECS: { [R in Resource]: RowCodec<RowsByResource[R]> } = {
  pods,
  deployments,
  replicasets,
  nodes,
  events,
  statefulsets,
  daemonsets,
  jobs,
  horizontalpodautoscalers,
  poddisruptionbudgets,
  services,
  endpointslices,
}
