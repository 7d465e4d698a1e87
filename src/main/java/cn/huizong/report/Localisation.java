package cn.huizong.report;

import java.util.List;

/**
 * Where the error sits that broke some ties of a table (Fellegi–Holt): the fewest cells whose change makes all its ties
 * hold. Ties that share no cell, however indirectly, are located apart.
 *
 * @param form the form of the table
 * @param table the table's id on that form
 * @param broken the rules of the broken ties, one for each tie
 * @param size how many cells must change at least; proven unless {@code proven} is false
 * @param answers the ways to do it with so few, the likeliest slip first; cut after a stated number
 * @param found how many ways there are; if not {@code complete}, at least so many
 * @param complete whether {@code found} counts all of them
 * @param proven whether it is proven that no fewer cells would do
 * @param otherwise single slips that would explain all broken ties of the table too, though they change more cells
 */
public record Localisation(
        String form,
        String table,
        List<String> broken,
        int size,
        List<Repair> answers,
        int found,
        boolean complete,
        boolean proven,
        List<Repair> otherwise) {
    public Localisation {
        broken = List.copyOf(broken);
        answers = List.copyOf(answers);
        otherwise = List.copyOf(otherwise);
    }
}
