/** A server of the cluster: its ports on the loopback interface, and nothing of the packaged service. */
export interface Shard {
  readonly name: string;
  readonly http: number;
  readonly tcp: number;
  readonly interserver: number;
}

export const shards: readonly [Shard, Shard] = [
  { name: 'first', http: 18_123, tcp: 19_000, interserver: 19_009 },
  { name: 'second', http: 18_124, tcp: 19_001, interserver: 19_010 },
];

const replica = ({ tcp }: Shard) =>
  `<shard><replica><host>127.0.0.1</host><port>${tcp}</port></replica></shard>`;

/** The configuration of one server, which keeps all that it writes below a folder. */
export function serverConfig(shard: Shard, folder: string): string {
  return `<?xml version="1.0"?>
<yandex>
  <logger><level>warning</level><log>${folder}/server.log</log><errorlog>${folder}/error.log</errorlog></logger>
  <listen_host>127.0.0.1</listen_host>
  <http_port>${shard.http}</http_port>
  <tcp_port>${shard.tcp}</tcp_port>
  <interserver_http_port>${shard.interserver}</interserver_http_port>
  <interserver_http_host>127.0.0.1</interserver_http_host>
  <path>${folder}/data/</path>
  <tmp_path>${folder}/tmp/</tmp_path>
  <format_schema_path>${folder}/schemas/</format_schema_path>
  <users_config>${folder}/users.xml</users_config>
  <default_profile>default</default_profile>
  <default_database>default</default_database>
  <mark_cache_size>67108864</mark_cache_size>
  <max_server_memory_usage>1073741824</max_server_memory_usage>
  <remote_servers><police>${shards.map(replica).join('')}</police></remote_servers>
</yandex>
`;
}

/**
 * Users: `careless` has the profile that many installations have, which skips a shard that is down. The library
 * has to be right under it.
 */
export const usersConfig = `<?xml version="1.0"?>
<yandex>
  <profiles>
    <default><max_memory_usage>1000000000</max_memory_usage><connect_timeout>2</connect_timeout></default>
    <careless>
      <skip_unavailable_shards>1</skip_unavailable_shards>
      <connect_timeout>2</connect_timeout>
      <group_by_overflow_mode>any</group_by_overflow_mode>
      <read_overflow_mode>break</read_overflow_mode>
      <timeout_overflow_mode>break</timeout_overflow_mode>
      <result_overflow_mode>break</result_overflow_mode>
    </careless>
  </profiles>
  <users>
    <default>
      <password></password><networks><ip>127.0.0.1</ip></networks>
      <profile>default</profile><quota>default</quota>
    </default>
    <careless>
      <password></password><networks><ip>127.0.0.1</ip></networks>
      <profile>careless</profile><quota>default</quota>
    </careless>
  </users>
  <quotas><default></default></quotas>
</yandex>
`;
