/** The fields of Kubernetes objects that the facts are read from. */
interface Probe { httpGet?: { path: string }, periodSeconds: number, timeoutSeconds: number, failureThreshold: number }

interface Container {
  name: string
  image: string
  ports?: { name: string, containerPort: number }[]
  resources: { requests: Record<string, string>, limits: Record<string, string> }
  livenessProbe: Probe
  readinessProbe: Probe
  startupProbe: Probe
}

export interface KubernetesObject {
  apiVersion: string
  kind: string
  metadata: { name: string, namespace?: string, labels?: Record<string, string>, annotations?: Record<string, string> }
}

export interface Deployment extends KubernetesObject {
  kind: 'Deployment'
  spec: {
    replicas?: number
    selector: { matchLabels: Record<string, string> }
    template: {
      metadata: { labels: Record<string, string>, annotations?: Record<string, string> }
      spec: {
        containers: Container[]
        securityContext: { runAsUser: number, runAsGroup: number, sysctls?: { name: string, value: string }[] }
      }
    }
  }
}

export interface Service extends KubernetesObject {
  kind: 'Service'
  spec: { type: string, selector: Record<string, string>, ports: { port: number, nodePort?: number }[] }
}

export interface ConfigMap extends KubernetesObject {
  kind: 'ConfigMap'
  data: Record<string, string>
}

export const isDeployment = (object: KubernetesObject): object is Deployment => object.kind === 'Deployment'
export const isService = (object: KubernetesObject): object is Service => object.kind === 'Service'
export const isConfigMap = (object: KubernetesObject): object is ConfigMap => object.kind === 'ConfigMap'
