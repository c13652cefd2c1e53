{{- /* A rolling update adds pods or takes some away, and never takes the last one away. */ -}}
{{- define "common.validate.surge" -}}
{{- $surge := toString .Values.rollout.maxSurge -}}
{{- $unavailable := toString .Values.rollout.maxUnavailable -}}
{{- $replicas := .Values.autoscaling.enabled | ternary .Values.autoscaling.min .Values.replicas | int -}}
{{- $addsNone := has $surge (list "0" "0%") -}}
{{- if and $addsNone (has $unavailable (list "0" "0%")) -}}
{{- fail "rollout.maxSurge and rollout.maxUnavailable are both 0, so no pod could ever be replaced: set maxSurge to at least 1" -}}
{{- end -}}
{{- $taken := hasSuffix "%" $unavailable | ternary (div (mul (trimSuffix "%" $unavailable | int) $replicas) 100) (int64 (int $unavailable)) -}}
{{- if and $replicas (or (ge $taken (int64 $replicas)) (and $addsNone (eq $replicas 1))) -}}
{{- fail (printf "rollout.maxUnavailable is %s with maxSurge %s and %d pods, so a roll-out may take all of them away: set maxUnavailable to 0 and maxSurge to 1, or rollout.type to Recreate where that is meant" $unavailable $surge $replicas) -}}
{{- end -}}
{{- end -}}
