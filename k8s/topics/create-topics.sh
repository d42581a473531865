#!/usr/bin/env bash
# Generated from the settings in the code; see TopicManifestsTest. Do not edit.
#
# Makes the topics where no Strimzi does it. What is there already is left as it is.
#
#   create-topics.sh BOOTSTRAP_SERVERS [OPTION OF kafka-topics.sh]...
#
# such as --command-config client.properties. REPLICATION says how many replicas, else the brokers decide;
# KAFKA_TOPICS where kafka-topics.sh is, if not on the PATH.
set -euo pipefail
servers=${1:?usage: create-topics.sh BOOTSTRAP_SERVERS [OPTION]...}
shift
options=("$@" ${REPLICATION:+--replication-factor "$REPLICATION"})

topic() {
  "${KAFKA_TOPICS:-kafka-topics.sh}" --bootstrap-server "$servers" --create --if-not-exists \
    ${options[@]+"${options[@]}"} --topic "$@"
}

topic sustain.metrics --partitions 4 --config cleanup.policy=delete --config message.timestamp.type=LogAppendTime --config retention.ms=21600000
topic sustain.facts --partitions 4 --config cleanup.policy=compact,delete --config message.timestamp.type=LogAppendTime --config retention.ms=172800000 --config segment.ms=86400000
topic sustain.rules --partitions 1 --config cleanup.policy=compact --config message.timestamp.type=LogAppendTime
topic sustain.control --partitions 1 --config cleanup.policy=delete --config message.timestamp.type=LogAppendTime --config retention.ms=1209600000
topic sustain.symptoms --partitions 4 --config cleanup.policy=delete --config retention.ms=1209600000
topic sustain.diagnoses --partitions 4 --config cleanup.policy=delete --config retention.ms=1209600000
topic sustain.recommendations --partitions 4 --config cleanup.policy=delete --config retention.ms=1209600000
topic sustain.alerts --partitions 4 --config cleanup.policy=delete --config retention.ms=1209600000
topic sustain.commands --partitions 4 --config cleanup.policy=delete --config retention.ms=1209600000
topic sustain.changes --partitions 4 --config cleanup.policy=delete --config retention.ms=1209600000
topic sustain.outcomes --partitions 4 --config cleanup.policy=delete --config retention.ms=1209600000
topic sustain.quarantine --partitions 4 --config cleanup.policy=delete --config retention.ms=1209600000
