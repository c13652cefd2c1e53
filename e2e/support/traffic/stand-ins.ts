import type { Connection, Labels } from '../../../tools/charts/traffic/network-policy.ts'
import type { ClusterContext } from '../context.ts'
import type { Pod } from '../pods.ts'
import { readFile } from 'node:fs/promises'
import { applyText } from '../apply.ts'
import { clusterTool } from '../kubectl.ts'
import { RESTRICTED_CONTAINER, RESTRICTED_POD } from '../restricted.ts'

const READY_TIMEOUT = '--timeout=90s'

/** A pod with the labels of one of the platform's, or of a neighbour; it answers on the ports that the matrix knows. */
export interface StandIn { name: string, namespace: string, labels: Labels }

export interface Target extends Connection { host: string }

const script = (name: string): Promise<string> => readFile(new URL(`in-pod/${name}.js`, import.meta.url), 'utf8')

function manifest({ name, namespace, labels }: StandIn, image: string, program: string, ports: number[]): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace, labels },
    spec: {
      terminationGracePeriodSeconds: 1,
      automountServiceAccountToken: false,
      securityContext: {
        ...RESTRICTED_POD,
        sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }],
      },
      containers: [{
        name: 'stand-in',
        image,
        command: ['node', '--input-type=module', '--eval', program, '--', JSON.stringify(ports)],
        resources: { requests: { cpu: '5m', memory: '32Mi' }, limits: { memory: '128Mi' } },
        securityContext: RESTRICTED_CONTAINER,
        readinessProbe: { httpGet: { path: '/', port: ports[0] }, periodSeconds: 1, timeoutSeconds: 2, failureThreshold: 2 },
      }],
    },
  }
}

/** Starts the pods and waits until the kubelet's probes reach all of them. */
export async function startStandIns({ kubectlPath, kubeconfig, ...cluster }: ClusterContext, standIns: StandIn[], image: string, ports: number[]): Promise<void> {
  const program = await script('listen')
  await applyText({ kubectlPath, kubeconfig, ...cluster }, standIns.map(standIn => JSON.stringify(manifest(standIn, image, program, ports))).join('\n'))
  const byNamespace = Map.groupBy(standIns, ({ namespace }) => namespace)
  for (const [namespace, members] of byNamespace)
    await clusterTool(kubectlPath, kubeconfig, namespace).run('wait', '--for=condition=Ready', READY_TIMEOUT, ...members.map(({ name }) => `pod/${name}`))
}

/** The pods of the stand-ins as they are now. */
export async function standInPods({ kubectlPath, kubeconfig }: ClusterContext, namespace: string): Promise<(Pod & { status: { podIP: string } })[]> {
  return (await clusterTool(kubectlPath, kubeconfig, namespace).json<{ items: (Pod & { status: { podIP: string } })[] }>('get', 'pods')).items
}

/** Which of the targets a stand-in reaches. */
export async function reaches({ kubectlPath, kubeconfig }: ClusterContext, { name, namespace }: StandIn, targets: Target[]): Promise<boolean[]> {
  const printed = await clusterTool(kubectlPath, kubeconfig, namespace).run('exec', name, '--', 'node', '--input-type=module', '--eval', await script('connect'), '--', JSON.stringify(targets))
  return JSON.parse(printed) as boolean[]
}
