namespace Tb4Gen.Cli.Commands;

/// <summary>
/// The scripts. All hand the line up to the cursor to the program's <c>[suggest]</c> directive, so that a new option
/// needs no new script, and fall back to file names where it knows nothing.
/// </summary>
internal static class CompletionScript
{
    private const string Bash = """
        # bash completion for tb4gen:  source <(tb4gen completion bash)
        _tb4gen() {
            local word=${COMP_WORDS[COMP_CWORD]} line=${COMP_LINE:0:COMP_POINT}
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(tb4gen "[suggest:${#line}]" "$line" 2>/dev/null)" -- "$word"))
        }
        complete -o default -F _tb4gen tb4gen

        """;

    private const string Zsh = """
        #compdef tb4gen
        # zsh completion for tb4gen:  tb4gen completion zsh > ~/.zfunc/_tb4gen
        _tb4gen() {
            local line="${(j: :)words[1,CURRENT]}"
            local -a found
            found=("${(@f)$(tb4gen "[suggest:${#line}]" "$line" 2>/dev/null)}")
            if (( ${#found} )) && [[ -n ${found[1]} ]]; then compadd -- "${found[@]}"; fi
            _files
        }
        if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _tb4gen "$@"; else compdef _tb4gen tb4gen; fi

        """;

    private const string Fish = """
        # fish completion for tb4gen:  tb4gen completion fish > ~/.config/fish/completions/tb4gen.fish
        function __tb4gen_complete
            set -l line (commandline -cp)
            tb4gen "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
        end
        complete -c tb4gen -a '(__tb4gen_complete)'

        """;

    public static string Of(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        _ => Fish,
    };
}
