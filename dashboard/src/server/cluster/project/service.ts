import type { ServicePortRow, ServiceRow } from '../../../shared/rows-network.ts'
import type { Service } from '../wire.ts'
import { namedRow } from './metadata.ts'

type Port = NonNullable<NonNullable<Service['spec']>['ports']>[number]

export function projectService(service: Service): ServiceRow {
  const { spec, status } = service
  return {
    ...namedRow(service),
    type: spec?.type ?? 'ClusterIP',
    isHeadless: spec?.clusterIP === 'None',
    ports: (spec?.ports ?? []).map(projectPort),
    selector: spec?.selector ?? null,
    loadBalancer: (status?.loadBalancer?.ingress ?? []).map(each => each.hostname ?? each.ip ?? ''),
  }
}

function projectPort({ name, protocol, port, targetPort, nodePort }: Port): ServicePortRow {
  return {
    name: name || null,
    protocol: protocol ?? 'TCP',
    port,
    targetPort: String(targetPort ?? port),
    nodePort: nodePort ?? null,
  }
}
