import type { EndpointSliceRow } from '../../../shared/rows-network.ts'
import type { EndpointSlice } from '../wire.ts'
import { namedRow } from './metadata.ts'

const SERVICE_LABEL = 'kubernetes.io/service-name'

/** Of the addresses only their number is kept: which pods they are is told by the pods' own rows. */
export function projectEndpointSlice(slice: EndpointSlice): EndpointSliceRow {
  const endpoints = slice.endpoints ?? []
  const ready = endpoints.filter(each => each.conditions?.ready !== false).length
  return {
    ...namedRow(slice),
    service: slice.metadata?.labels?.[SERVICE_LABEL] ?? null,
    readyAddresses: ready,
    notReadyAddresses: endpoints.length - ready,
    terminatingAddresses: endpoints.filter(each => each.conditions?.terminating === true).length,
  }
}
