import type { ApplicationChart } from './names.ts'

/** What somebody who looks at the installed objects of a chart sees: names, ports, probes, resources, settings. */
export interface ChartFacts {
  deployment: string
  selector: Record<string, string>
  image: string
  containerPort: number
  requests: { cpu: string, memory: string }
  limits: { cpu: string, memory: string }
  liveness: ProbeFacts
  readiness: ProbeFacts
  services: Record<string, ServiceFacts>
  configMap: string
  configKeys: string[]
  user: number
  group: number
  sysctls: Record<string, string>
}

export interface ProbeFacts { path: string, periodSeconds: number, timeoutSeconds: number, failureThreshold: number }

export interface ServiceFacts {
  type: string
  port: number
  nodePort?: number
  selector: Record<string, string>
}

const UID = 10001
function liveness(path: string): ProbeFacts {
  return {
    path,
    periodSeconds: 10,
    timeoutSeconds: 2,
    failureThreshold: 3,
  }
}
function readiness(path: string): ProbeFacts {
  return {
    path,
    periodSeconds: 5,
    timeoutSeconds: 1,
    failureThreshold: 2,
  }
}

/** The table of names, ports and numbers that the platform promises, as the dev overlay installs it. */
export const EXPECTATIONS: Record<ApplicationChart, ChartFacts> = {
  backend: {
    deployment: 'todo-chatbot-backend',
    selector: { app: 'todo-chatbot-backend' },
    image: 'backend:v1.0.0',
    containerPort: 3000,
    requests: { cpu: '250m', memory: '256Mi' },
    limits: { cpu: '500m', memory: '512Mi' },
    liveness: liveness('/health'),
    readiness: readiness('/ready'),
    services: {
      'todo-chatbot-backend': {
        type: 'ClusterIP',
        port: 3000,
        selector: { app: 'todo-chatbot-backend' },
      },
      'todo-chatbot-backend-debug': {
        type: 'NodePort',
        port: 3000,
        nodePort: 30000,
        selector: { app: 'todo-chatbot-backend' },
      },
    },
    configMap: 'backend-config',
    configKeys: ['API_PORT', 'LOG_LEVEL', 'NODE_ENV'],
    user: UID,
    group: UID,
    sysctls: {},
  },
  frontend: {
    deployment: 'todo-chatbot-frontend',
    selector: { app: 'todo-chatbot-frontend' },
    image: 'frontend:v1.0.0',
    containerPort: 80,
    requests: { cpu: '100m', memory: '128Mi' },
    limits: { cpu: '200m', memory: '256Mi' },
    liveness: liveness('/'),
    readiness: readiness('/'),
    services: {
      'todo-chatbot-frontend': {
        type: 'NodePort',
        port: 80,
        nodePort: 30001,
        selector: { app: 'todo-chatbot-frontend' },
      },
    },
    configMap: 'frontend-config',
    configKeys: ['API_BASE_URL'],
    user: UID,
    group: UID,
    sysctls: { 'net.ipv4.ip_unprivileged_port_start': '0' },
  },
  dashboard: {
    deployment: 'todo-chatbot-dashboard',
    selector: { app: 'todo-chatbot-dashboard' },
    image: 'dashboard:v1.0.0',
    containerPort: 8080,
    requests: { cpu: '100m', memory: '128Mi' },
    limits: { cpu: '500m', memory: '384Mi' },
    liveness: liveness('/health'),
    readiness: readiness('/ready'),
    services: {
      'todo-chatbot-dashboard': {
        type: 'NodePort',
        port: 8080,
        nodePort: 30002,
        selector: { app: 'todo-chatbot-dashboard' },
      },
    },
    configMap: 'dashboard-config',
    configKeys: [
      'AUTH',
      'DASHBOARD_PORT',
      'LOG_LEVEL',
      'SCOPE',
    ],
    user: UID,
    group: UID,
    sysctls: {},
  },
}
