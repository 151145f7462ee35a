import type { Sql } from 'postgres';

/**
 * A driver whose reserved connections prepare what they are asked, as a hosted project does: without it, each question
 * is parsed and planned anew with every policy that it meets. A table that changes under it fails what was prepared
 * once for each connection: migrations run before it starts.
 */
export function prepared(driver: Sql): Sql {
  return new Proxy(driver, {
    get(target, name) {
      if (name !== 'reserve') return Reflect.get(target, name);
      return async () => {
        const connection = await target.reserve();
        const { unsafe } = connection;
        connection.unsafe = (query, parameters, options) =>
          unsafe(query, parameters, { prepare: true, ...options });
        return connection;
      };
    },
  });
}
