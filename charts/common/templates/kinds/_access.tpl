{{- /* What the pods may do with the Kubernetes API: a Role for serviceAccount.rules, a ClusterRole for serviceAccount.clusterRules. */ -}}
{{- define "common.kind.access" -}}
{{- $documents := list -}}
{{- with .Values.serviceAccount.rules -}}
{{- $documents = append $documents (include "common.rbac" (dict "context" $ "rules" . "isClusterScoped" false)) -}}
{{- end -}}
{{- with .Values.serviceAccount.clusterRules -}}
{{- $documents = append $documents (include "common.rbac" (dict "context" $ "rules" . "isClusterScoped" true)) -}}
{{- end -}}
{{- join "\n---\n" $documents -}}
{{- end -}}
