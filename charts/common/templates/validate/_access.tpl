{{- /* Rights are named one by one, and given to an account of the app's own. */ -}}
{{- define "common.validate.access" -}}
{{- $account := .Values.serviceAccount -}}
{{- if and (or $account.rules $account.clusterRules) (eq (include "common.names.serviceAccount" .) "default") -}}
{{- fail "serviceAccount.rules or clusterRules would go to the account \"default\", which every pod of the namespace has: set serviceAccount.create to true, or serviceAccount.name" -}}
{{- end -}}
{{- range $key := list "rules" "clusterRules" -}}
{{- range $name, $rule := get $account $key -}}
{{- include "common.validate.rule" (dict "key" (printf "serviceAccount.%s.%s" $key $name) "rule" $rule "isClusterScoped" (eq $key "clusterRules")) -}}
{{- end -}}
{{- end -}}
{{- end -}}
