/* What is made while building, as read-only data of the program; the folder they are made in is on the include path. */
    .section .rodata
    .balign 4
    .global clausula_swedish_lexicon, clausula_swedish_lexicon_end
    .hidden clausula_swedish_lexicon, clausula_swedish_lexicon_end
clausula_swedish_lexicon:
    .incbin "swedish.lexicon"
clausula_swedish_lexicon_end:
    .balign 4
    .global clausula_english_lexicon, clausula_english_lexicon_end
    .hidden clausula_english_lexicon, clausula_english_lexicon_end
clausula_english_lexicon:
    .incbin "english.lexicon"
clausula_english_lexicon_end:
    .global clausula_letter_sequences
    .hidden clausula_letter_sequences
clausula_letter_sequences:
    .incbin "letter_sequences.table"
    .section .note.GNU-stack, "", @progbits
