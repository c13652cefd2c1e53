{{- /* One rule of a Role or ClusterRole. Takes a map of lists, as in serviceAccount.rules. */ -}}
{{- define "common.rbac.rule" -}}
{{- $fields := list -}}
{{- range $field := list "apiGroups" "nonResourceURLs" "resourceNames" "resources" "verbs" -}}
{{- with get $ $field -}}
{{- $fields = append $fields (printf "%s:\n%s" $field (include "common.text.list" . | indent 2)) -}}
{{- end -}}
{{- end -}}
{{- join "\n" $fields -}}
{{- end -}}
