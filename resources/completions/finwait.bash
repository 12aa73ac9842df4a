# Completion of finwait's command line in bash. The program itself says what the word under the cursor can
# become: see app/cli/completion.h.

_finwait() {
    local words=() word candidate note i
    # "--theme=da" comes in three words, because = parts words in bash.
    for ((i = 1; i <= COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        if [[ ${#words[@]} -gt 0 && ($word == '=' || ${COMP_WORDS[i - 1]} == '=') && ${words[-1]} == --* ]]; then
            words[-1]+=$word
        else
            words+=("$word")
        fi
    done
    word=${words[-1]}
    local typed=${COMP_WORDS[COMP_CWORD]} cut=0
    if [[ $word == --*=* && $COMP_WORDBREAKS == *=* ]]; then
        cut=$((${#word} - ${#typed}))
        [[ $typed != '=' ]] || { typed='' cut=${#word}; }
    fi

    COMPREPLY=()
    while IFS=$'\t' read -r candidate note; do
        case $candidate in
            :files)
                compopt -o filenames
                while IFS= read -r note; do COMPREPLY+=("$note"); done < <(compgen -f -- "$typed") ;;
            :folders)
                compopt -o filenames
                while IFS= read -r note; do COMPREPLY+=("$note"); done < <(compgen -d -- "$typed") ;;
            *) COMPREPLY+=("${candidate:cut}") ;;
        esac
    done < <("${COMP_WORDS[0]}" --complete "${words[@]}" 2>/dev/null)
}
complete -F _finwait finwait
