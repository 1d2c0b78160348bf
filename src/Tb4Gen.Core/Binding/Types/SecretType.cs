using System.Text.Json;
using Tb4Gen.Core.Binding.Values;
using Tb4Gen.Core.Diagnostics;
using Tb4Gen.Core.Syntax;
using Tb4Gen.Core.Text;

namespace Tb4Gen.Core.Binding.Types;

/// <summary><c>{ secret: NAME }</c>: a reference, since the file is reviewed and committed.</summary>
internal sealed class SecretType : KeyType<Located<SecretName>>
{
    private const string Help =
        "write `{ secret: NAME }` and keep the value in a file or an environment variable of that name";

    private static readonly TextType<SecretName> NameType =
        new("the name of a secret", SecretName.TryParse, default, "^[A-Za-z0-9][A-Za-z0-9._-]*$");

    private static readonly Key<Located<SecretName>> NameKey =
        new("secret", NameType, "The name under which the secret is looked up.") { Example = "root-password-hash" };

    private static readonly ObjectType<Located<SecretName>> Reference = new(
        [NameKey], static bound => bound.Get(NameKey));

    public override string Name => "a reference to a secret, { secret: NAME }";

    public override bool TryBind(YamlNode node, BindPath path, BindContext context, out Located<SecretName> value)
    {
        value = Fallback(node.Span);
        if (node is YamlMapping mapping)
        {
            if (mapping.Find(NameKey.Name) is not null) return Reference.TryBind(node, path, context, out value);
            context.Report(Diagnostic.Create(BindingDiagnostics.MissingKey, path.Span, $"`{path}`", NameKey.Name)
                .WithHelp(Help));
            return false;
        }

        context.Report(node is YamlScalar { IsNull: false }
            ? Diagnostic.Create(BindingDiagnostics.SecretInFile, node.Span, path).WithHelp(Help)
            : KindFinding.Of(node, path, Name));
        return false;
    }

    public override Located<SecretName> Fallback(SourceSpan span) => new(default, span);

    public override void WriteSchema(Utf8JsonWriter json)
    {
        Reference.WriteSchema(json);
        json.WriteStartArray("required");
        json.WriteStringValue(NameKey.Name);
        json.WriteEndArray();
    }

    public override void WriteJson(Utf8JsonWriter json, YamlNode node) => Reference.WriteJson(json, node);
}
