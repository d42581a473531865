# What lab, bench, chaos and corpus have in common: starts $main of the module that $self lies in, with
# a heap of $heap and the arguments of $name.
home=$(cd "$(dirname "$self")/.." && pwd -P)
if [ -n "${JAVA_HOME:-}" ]; then java=$JAVA_HOME/bin/java; else java=java; fi
if ! command -v "$java" >/dev/null 2>&1; then
  echo "$name: no java found: install a JDK 17, or set JAVA_HOME to one" >&2
  exit 2
fi
if [ ! -d "$home/target/lib" ]; then
  echo "$name: not built yet: run ./mvnw -DskipTests package in $(dirname "$home")" >&2
  exit 2
fi
exec "$java" -Xmx"$heap" -Dlab.home="$home" -Dlog4j.configurationFile=classpath:lab/quiet.log4j2.properties \
  -cp "$home/target/classes:$home/target/lib/*" "io.flinksustain.benchmarks.$main" "$@"
