import {
  type ColumnDefinitionNode,
  DataTypeNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  type QueryId,
  type RootOperationNode,
  sql,
} from 'kysely'

/**
 * Columns as SQLite understands their types: text sorts and compares by its bytes, not by the language of the database,
 * and a whole number has 64 bits. Migrations say 'text' and 'integer'.
 */
const TYPES: Readonly<Record<string, ReturnType<typeof sql>>> = {
  text: sql`text collate "C"`,
  integer: sql`bigint`,
}

class ColumnTypes extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode, query?: QueryId): ColumnDefinitionNode {
    const column = super.transformColumnDefinition(node, query)
    const type = DataTypeNode.is(node.dataType) ? TYPES[node.dataType.dataType] : undefined
    return type ? { ...column, dataType: type.toOperationNode() } : column
  }
}

/** For migrations on PostgreSQL. */
export class PostgresColumns implements KyselyPlugin {
  readonly #types = new ColumnTypes()

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#types.transformNode(node, queryId)
  }

  transformResult: KyselyPlugin['transformResult'] = async ({ result }) => result
}
