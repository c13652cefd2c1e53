{{- /* One rule says what may be done to what, without "*". Takes a dict: key, rule, isClusterScoped. */ -}}
{{- define "common.validate.rule" -}}
{{- range $field, $words := .rule -}}
{{- $isPath := eq $field "nonResourceURLs" -}}
{{- range $word := $words -}}
{{- if $isPath | ternary (has $word (list "*" "/*")) (contains "*" $word) -}}
{{- fail (printf "%s.%s holds \"*\", which also grants what comes into being later: name what is needed" $.key $field) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if and .rule.nonResourceURLs (not .isClusterScoped) -}}
{{- fail (printf "%s.nonResourceURLs belongs to no namespace: move the rule to serviceAccount.clusterRules" .key) -}}
{{- end -}}
{{- if and .rule.nonResourceURLs (or .rule.resources .rule.apiGroups) -}}
{{- fail (printf "%s names resources and nonResourceURLs: make two rules of it" .key) -}}
{{- end -}}
{{- if not (and .rule.verbs (or .rule.nonResourceURLs (and .rule.apiGroups .rule.resources))) -}}
{{- fail (printf "%s says too little: give it verbs, and apiGroups with resources, or nonResourceURLs" .key) -}}
{{- end -}}
{{- end -}}
