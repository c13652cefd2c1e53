{{- /*
A Role or ClusterRole and its binding to the app's service account. Takes a dict: context, rules (by any name, as in
serviceAccount.rules), and isClusterScoped: true for a ClusterRole.
*/ -}}
{{- define "common.rbac" -}}
{{- $name := include (.isClusterScoped | ternary "common.names.clusterScoped" "common.names.full") .context -}}
{{- $metadata := include "common.metadata" (dict "context" .context "name" $name "isClusterScoped" .isClusterScoped) | nindent 2 -}}
{{- $prefix := .isClusterScoped | ternary "Cluster" "" -}}
apiVersion: rbac.authorization.k8s.io/v1
kind: {{ $prefix }}Role
metadata:
  {{- $metadata }}
rules:
{{- range $_, $rule := .rules }}
  - {{ include "common.rbac.rule" $rule | nindent 4 | trim }}
{{- end }}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: {{ $prefix }}RoleBinding
metadata:
  {{- $metadata }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: {{ $prefix }}Role
  name: {{ $name | quote }}
subjects:
  - kind: ServiceAccount
    name: {{ include "common.names.serviceAccount" .context | quote }}
    namespace: {{ .context.Release.Namespace | quote }}
{{- end -}}
